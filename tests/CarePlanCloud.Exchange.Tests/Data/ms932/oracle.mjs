// Makes oracle.txt from the shift_jis decoder of Node 20 (ICU), which follows the WHATWG table:
//   node oracle.mjs > oracle.txt
// One line per first byte: how many second bytes make a character with it, and SHA-256 over "LLTT UUUU\n" of those.
// A first byte that is a character by itself stands in the last line, over "LL UUUU\n". ICU exchanges 1A, 1C and 7F; WHATWG does not.
import { createHash } from 'node:crypto';

const decoder = new TextDecoder('shift_jis');
const hex = (value, digits) => value.toString(16).toUpperCase().padStart(digits, '0');
const decode = (...bytes) => decoder.decode(Uint8Array.from(bytes));
const digest = lines => `${lines.length} ${createHash('sha256').update(lines.join('')).digest('hex')}`;

const singles = [];
for (let first = 0; first < 256; first++) {
  const alone = [0x1A, 0x1C, 0x7F].includes(first) ? String.fromCharCode(first) : decode(first);
  if (alone !== '\uFFFD') {
    singles.push(`${hex(first, 2)} ${hex(alone.charCodeAt(0), 4)}\n`);
  }

  const pairs = [];
  for (let second = 0; second < 256 && alone === '\uFFFD'; second++) {
    const text = decode(first, second);
    if (text.length === 1 && text !== '\uFFFD') {
      pairs.push(`${hex(first, 2)}${hex(second, 2)} ${hex(text.charCodeAt(0), 4)}\n`);
    }
  }

  if (pairs.length > 0) {
    console.log(`${hex(first, 2)} ${digest(pairs)}`);
  }
}

console.log(`-- ${digest(singles)}`);
