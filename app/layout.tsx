import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { helpPhone } from "@/components/shell/help-phone";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return { title: t("product"), formatDetection: { telephone: false } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** The document of every page. Its look comes from the layout of the page's group: staff and public share no stylesheet. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection(); // every page is made for its request, or the nonce of the policy would not be in it
  return (
    <html lang={await getLocale()} data-help-phone={helpPhone()}>
      <body>{children}</body>
    </html>
  );
}
