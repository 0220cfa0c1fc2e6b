/** The settings of lib/env.ts in tests; the keys are fixed so that what the template holds can be read in its copies. */
export function setTestEnvironment(ownerUrl: string, appUrl: string): void {
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "test-secret-of-more-than-32-characters",
    FIELD_KEYS: `t1:${Buffer.alloc(32, 7).toString("base64")}`,
    INDEX_KEY: "test-index-key-of-more-than-32-characters",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString("base64"),
    DEMO: "1",
  });
}
