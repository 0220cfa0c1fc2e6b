import { randomBytes } from "node:crypto";
import http from "node:http";
import { encode } from "next-auth/jwt";
import { keyHash } from "@/lib/auth/sign-in-cookie";
import { ownerRows } from "@/lib/cli/bench/network";

/** One request as a browser without JavaScript sends it. */
export interface Asking {
  path: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: Buffer | string;
}

export interface Answer {
  status: number;
  location: string;
  body: string;
}

/** The cookie of a new sign-in of a demo account. */
export async function signInCookie(ownerUrl: string, account: string): Promise<string> {
  const key = randomBytes(32).toString("base64url");
  await ownerRows(
    ownerUrl,
    `INSERT INTO "SignIn" ("keyHash", "userId") SELECT $1, "id" FROM "User" WHERE "account" = $2`,
    [keyHash(key), account],
  );
  const token = await encode({ token: { key }, secret: process.env.NEXTAUTH_SECRET ?? "", maxAge: 24 * 3600 });
  return `next-auth.session-token=${token}; locale=zh-CN`;
}

/** Sends a request and reads the whole answer; connections are kept. node:http takes less of the machine than fetch. */
export function ask(address: string, agent: http.Agent, asking: Asking): Promise<Answer> {
  const { path, method = "GET", headers = {}, body } = asking;
  return new Promise((resolve, reject) => {
    const sent = body === undefined ? headers : { ...headers, "content-length": String(Buffer.byteLength(body)) };
    const request = http.request(new URL(path, address), { method, agent, headers: sent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? "",
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** The hidden fields of the form that holds a field of that name, as the page was sent. @throws Error if there is none */
export function hiddenFields(html: string, field: string): [string, string][] {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((text) => text.includes(`name="${field}"`));
  if (!form) throw new Error(`No form with a field ${field}`);
  return [...form.matchAll(/<input\b[^>]*>/g)]
    .filter(([tag]) => /type="hidden"/.test(tag))
    .map(([tag]) => [attribute(tag, "name"), attribute(tag, "value")]);
}

function attribute(tag: string, name: string): string {
  const text = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

const BOUNDARY = "----bench";

/** A form's fields as multipart/form-data. */
export function multipart(fields: readonly [string, string][]): Pick<Asking, "headers" | "body"> {
  const parts = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
    body: `${parts.join("")}--${BOUNDARY}--\r\n`,
  };
}
