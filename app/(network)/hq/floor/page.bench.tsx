import { inNetwork } from "@/lib/auth/doors";
import { aroundNetwork, NetworkPage } from "../network-page";

/** Headquarters' shell with nothing in it: the floor under the board. In the bench's build only. */
export default async function FloorPage() {
  const around = await inNetwork(null, "network.read", aroundNetwork);
  return (
    <NetworkPage around={around} current="overview">
      {null}
    </NetworkPage>
  );
}
