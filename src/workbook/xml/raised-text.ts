const PLAIN = '0123456789+-=()abcdefghijklmnoprstuvwxyz';
const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'];

/** A text in superscript as characters that are so by themselves; those that have no such form stay as they are. */
export function raised(text: string): string {
  return text.replace(/[\d+\-=()a-z]/g, (character) => RAISED[PLAIN.indexOf(character)] ?? character);
}
