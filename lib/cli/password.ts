import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { LEAST_LENGTH_HQ, passwordWeaknesses, type Weakness } from "@/lib/accounts/rules/passwords";

const WORDS: Record<Weakness, string> = {
  SHORT: `it needs ${LEAST_LENGTH_HQ} characters`,
  LONG: "it is too long",
  CLASSES: "it needs three of: small letters, capitals, digits, signs",
  COMMON: "it is a well-known one",
  OWN: "it contains the account or the name",
  PHONE: "it contains a phone number",
  BIRTHDAY: "it is a birthday",
};

/** Why a password is too weak for an account of the network, in plain words; empty if it will do. */
export function weaknessesInWords(password: string, account: string, name: string): string[] {
  return passwordWeaknesses(password, { account, names: [name], wholeNetwork: true }).map((one) => WORDS[one]);
}

/** Asks one question on the terminal; `hidden` shows nothing of what is typed. */
export function ask(question: string, hidden = false): Promise<string> {
  let quiet = false;
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!quiet) process.stdout.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  return new Promise((resolve) => {
    terminal.question(question, (answer) => {
      terminal.close();
      if (hidden) process.stdout.write("\n");
      resolve(answer.trim());
    });
    quiet = hidden;
  });
}

/** Everything on standard input, without the last line end: for a password that a program hands over. */
export async function passwordFromInput(): Promise<string> {
  let text = "";
  for await (const chunk of process.stdin) text += String(chunk);
  return text.replace(/\r?\n$/, "");
}
