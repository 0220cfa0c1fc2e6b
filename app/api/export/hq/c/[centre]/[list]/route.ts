import { networkExport } from "../../../network-export";

type Props = { params: Promise<{ centre: string; list: string }> };

/** What is seen of one management centre, as a file. */
export async function GET(request: Request, { params }: Props) {
  const { centre, list } = await params;
  return networkExport(request, list, centre);
}
