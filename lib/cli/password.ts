import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** Least length for who sees the whole network. Source: domain SEC-01. */
export const HQ_LENGTH = 12;
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];
/** What leaked lists are full of, without the digits and signs people put around it. */
const COMMON = [
  "password",
  "passwort",
  "admin",
  "administrator",
  "root",
  "qwerty",
  "qwertyuiop",
  "asdfgh",
  "zxcvbn",
  "letmein",
  "welcome",
  "iloveyou",
  "woaini",
  "wodemima",
  "mima",
  "dragon",
  "monkey",
  "abc",
  "abcd",
  "test",
  "shengli",
  "youtian",
  "dangyuan",
];

/**
 * Why a password is too weak for an account of the network, in plain words; empty if it will do.
 * Source: domain SEC-01 (12 characters, 3 of 4 classes, no well-known one, not the account's own name).
 */
export function passwordWeaknesses(password: string, account: string, name: string): string[] {
  const letters = password.toLowerCase().replace(/[^a-z]/g, "");
  const lower = password.toLowerCase();
  return [
    [...password].length < HQ_LENGTH && `it needs ${HQ_LENGTH} characters`,
    CLASSES.filter((one) => one.test(password)).length < 3 &&
      "it needs three of: small letters, capitals, digits, signs",
    (COMMON.includes(letters) || /(\d)\1{5}|12345678|87654321/.test(password)) && "it is a well-known one",
    [account, name].some((own) => own.length > 2 && lower.includes(own.toLowerCase())) &&
      "it contains the account or the name",
    /1[3-9]\d{9}/.test(password) && "it contains a phone number",
  ].filter((reason) => reason !== false);
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
