"use server";

import { redirect } from "next/navigation";
import { cutSignIn, endAccount, makeAccount, resetAccount, reviveAccount } from "@/lib/accounts/commands/accounts";
import { endPost, givePost } from "@/lib/accounts/commands/posts";
import { keepAccountSearch } from "@/lib/accounts/commands/search";
import {
  accountInput,
  accountSearch,
  cutInput,
  endPostInput,
  givePostInput,
  newAccountInput,
} from "@/lib/accounts/input";
import { accountAction, codeAction } from "@/lib/auth/keeper-action";
import { inAccountsOf } from "@/lib/auth/keeper-doors";
import { accountsAddress, slipInWords } from "./slip";

// Bound to the head's station, or to null for headquarters: see accountAction.

/** Makes an account; the answer is its slip. */
export const makeAccountAction = codeAction({
  action: "account.make",
  schema: newAccountInput,
  work: (scope, input, { hash }) => makeAccount(scope, input, hash),
  facts: slipInWords,
});

/** Gives an account a new code and ends its sign-ins. */
const reset = codeAction({
  action: "account.reset",
  schema: accountInput,
  work: async (scope, { id }, { hash }) => {
    await resetAccount(scope, id, hash);
    return id;
  },
  facts: slipInWords,
});

/** Takes an ended account into use again with a new post and a new code. */
const revive = codeAction({
  action: "account.revive",
  schema: givePostInput,
  work: (scope, input, { hash }) => reviveAccount(scope, input, hash),
  facts: slipInWords,
});

/**
 * A new code for an account: for one that has ended with a new post, for one in use without. One action for both, because
 * without JavaScript the answer belongs to the action that the page has next, and the account has no longer ended then.
 */
export async function renewAccountAction(...[station, before, form]: Parameters<typeof reset>) {
  const withPost = form instanceof FormData && form.has("role");
  return withPost ? revive(station, before, form) : reset(station, before, form);
}

/** Ends an account. */
export const endAccountAction = accountAction({
  action: "account.end",
  schema: accountInput,
  work: async (scope, { id }) => {
    await endAccount(scope, id);
    return `${accountsAddress(scope)}/${id}?said=ended`;
  },
});

/** Gives an account one more post. */
export const givePostAction = accountAction({
  action: "post.give",
  schema: givePostInput,
  work: async (scope, input) => {
    await givePost(scope, input);
    return `${accountsAddress(scope)}/${input.id}?said=given`;
  },
});

/** Ends one post of an account. */
export const endPostAction = accountAction({
  action: "post.end",
  schema: endPostInput,
  work: async (scope, { id, post }) => {
    await endPost(scope, id, post);
    return `${accountsAddress(scope)}/${id}?said=taken`;
  },
});

/** Ends one sign-in of an account. */
export const cutSignInAction = accountAction({
  action: "sign-in.cut",
  schema: cutInput,
  work: async (scope, { id, signIn }) => {
    await cutSignIn(scope, id, signIn);
    return `${accountsAddress(scope)}/${id}?said=cut`;
  },
});

/** Keeps what headquarters search for and shows the accounts that match; the address carries a random id only. */
export async function searchAccounts(form: FormData): Promise<void> {
  const text = accountSearch.parse(form.get("text"));
  const id = await inAccountsOf(null, "account.manage", async (scope) =>
    text === "" ? null : keepAccountSearch(scope, text),
  );
  redirect(id === null ? "/admin/accounts" : `/admin/accounts?q=${id}`);
}
