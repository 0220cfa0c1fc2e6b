/**
 * A text as it is searched for people's names: small letters, without the spaces, dots and invisible signs that may stand
 * inside a name ("王 秀 英", "阿依·古丽"). Line ends stay, so that no name runs over two lines.
 */
export function textForNames(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/(?<=\p{Script=Han})[^\S\n\r]*[•・･‧．·]?[^\S\n\r]*(?=\p{Script=Han})/gu, "")
    .toLowerCase();
}
