import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, proxy } from "@/proxy";

describe("the content security policy", () => {
  const policy = contentSecurityPolicy("abc", false);

  test("allows scripts and styles by nonce only", () => {
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).not.toContain("unsafe");
  });

  test.each(["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"])(
    "says %s",
    (rule) => {
      expect(policy.split("; ")).toContain(rule);
    },
  );

  test("evaluates text only in development", () => {
    expect(contentSecurityPolicy("abc", true)).toContain("'unsafe-eval'");
  });
});

test("each answer has a nonce of its own, the same for the page and for the browser", () => {
  const [first, second] = [1, 2].map(() => proxy(new NextRequest("http://localhost/desk/jinhua3?page=2")).headers);
  const sent = first?.get("content-security-policy");
  expect(sent).toMatch(/'nonce-[\w+/=]{40,}'/);
  expect(first?.get("x-middleware-request-content-security-policy")).toBe(sent);
  expect(second?.get("content-security-policy")).not.toBe(sent);
  expect(first?.get("x-middleware-request-x-pathname")).toBe("/desk/jinhua3?page=2");
});
