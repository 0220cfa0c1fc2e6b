import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { endSignIn, signIn } from "@/lib/accounts/commands/sign-in";
import { signInInput } from "@/lib/accounts/input";
import { env } from "@/lib/env";
import { keyHash, MAX_AGE } from "./sign-in-cookie";

/**
 * next-auth's own addresses under /api/auth, for programs that sign in the usual way. They check passwords by the same
 * `signIn` and write the same cookie as the form: a token that holds one random key, which the SignIn row judges.
 */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: MAX_AGE },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { account: {}, password: {} },
        async authorize(credentials) {
          const input = signInInput.safeParse(credentials);
          if (!input.success) return null;
          const answer = await signIn(input.data.account, input.data.password);
          return answer.is === "in" ? { id: answer.key } : null;
        },
      }),
    ],
    callbacks: {
      // The user's id is the fresh sign-in key here; nothing else ever enters the token.
      jwt: ({ token, user }) => ({ key: user ? user.id : token.key }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.key === "string") await endSignIn(keyHash(token.key));
      },
    },
  };
}
