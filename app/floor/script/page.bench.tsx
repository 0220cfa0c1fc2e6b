/** A page without a component of ours in the browser: the floor under every page's script. In the bench's build only. */
export default function FloorPage() {
  return <main />;
}
