import "../globals.css";
import type { ReactNode } from "react";

/** Staff pages: one look. It reads nothing; each page opens its own door. */
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
