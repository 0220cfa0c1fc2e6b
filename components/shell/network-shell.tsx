import { Frame, type FrameProps } from "@/components/shell/frame";
import { type Centre, ScopePicker } from "@/components/shell/scope-picker";

/** HQ's and a management centre's pages. The scope lives in the path and is chosen at the top of every page. */
export function NetworkShell({
  scope,
  ...frame
}: Omit<FrameProps, "scope" | "help"> & {
  scope: {
    /** What is looked at now: "全网 97 家". */
    label: string;
    /** The whole of what this person may see; absent for a centre's staff. */
    whole?: { href: string; label: string; current?: boolean };
    /** Only this person's branch of the tree. */
    centres: Centre[];
  };
}) {
  return <Frame {...frame} scope={<ScopePicker {...scope} />} />;
}
