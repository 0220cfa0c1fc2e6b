import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { chromium } from "playwright";
import { say } from "@/lib/cli/report";

const SYSTEM_BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const CJK_FONTS = /noto.*cjk|source han|wqy|pingfang|simsun|yahei/i;

/** The browser that the tests use: CHROMIUM if set, else Playwright's own, else the system's; null if there is none. */
export function findBrowser(): string | null {
  return (
    [process.env.CHROMIUM, chromium.executablePath(), ...SYSTEM_BROWSERS].find((file) => file && fs.existsSync(file)) ??
    null
  );
}

/**
 * A browser and Chinese fonts for the browser tests: installed where the machine is Debian and we are root.
 * @returns what is missing and cannot be installed here, in one line; null if all is there
 */
export function ensureTestTools(): string | null {
  const wanted = missingPackages();
  if (wanted.length > 0 && fs.existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    say(`Installing ${wanted.join(" and ")} (apt-get) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-q"], { env, stdio: "ignore" });
    spawnSync("apt-get", ["install", "-qy", "--no-install-recommends", ...wanted], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  const missing = missingPackages();
  if (missing.length === 0) return null;
  return `The browser tests need Chromium and Chinese fonts; missing: ${missing.join(", ")}. Debian: apt-get install ${missing.join(" ")}; otherwise: npx playwright install chromium, and any Noto CJK font.`;
}

function missingPackages(): string[] {
  return [...(findBrowser() ? [] : ["chromium"]), ...(hasChineseFont() ? [] : ["fonts-noto-cjk"])];
}

function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true; // macOS and Windows bring their own
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return CJK_FONTS.test(listed.stdout ?? "") || fs.existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
}
