import { networkExport } from "../network-export";

type Props = { params: Promise<{ list: string }> };

/** What HQ sees of the network, as a file. */
export async function GET(request: Request, { params }: Props) {
  const { list } = await params;
  return networkExport(request, list, null);
}
