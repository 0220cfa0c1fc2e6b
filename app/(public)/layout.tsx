import "./styles/public.css";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { textSizeCookie, textSizeFrom } from "./text-size";

/** Pages for everybody: a plain stylesheet that old browsers read whole, in the size of letters that was chosen. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const size = textSizeFrom((await cookies()).get(textSizeCookie)?.value);
  return (
    <div className="site" data-size={size}>
      {children}
    </div>
  );
}
