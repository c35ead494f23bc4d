/**
 * What a Vietnamese syllable can be: an onset, a rime that may follow it, and a tone that the rime can
 * bear. Built from the sounds and their spelling, not from a word list, so that it holds for any name.
 */

const ONSETS = 'ngh ng nh gh gi g kh k ch c th tr t ph p qu b d đ h l m n r s v x'.split(' ');

/** Rimes by their first letter, tone taken off. */
const RIMES: ReadonlySet<string> = new Set(
  `a ac ach ai am an ang anh ao ap at au ay
   ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
   e ec em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu
   i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
   oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt
   u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut uân uâng uât uây uê uêch uên uênh uêu uơ
   uy uya uych uyên uyêt uyn uynh uyp uyt uyu
   ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
   y yêm yên yêng yêt yêu`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Behind "qu" the glide is written; what follows is a rime of its own, or "ôc" (quốc). */
const AFTER_QU: ReadonlySet<string> = new Set(
  `a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng âp ât âu ây e ec en eng eo et ê ên êch ênh êt êu
   i ia ich in inh it ip iu ô ôc ơ y yên yêt ych ynh yt yu ya`
    .split(/\s+/u)
    .filter(Boolean),
);

const TONES: ReadonlyMap<string, Tone> = new Map([
  ['\u0300', 'huyền'],
  ['\u0301', 'sắc'],
  ['\u0309', 'hỏi'],
  ['\u0303', 'ngã'],
  ['\u0323', 'nặng'],
]);

export type Tone = 'ngang' | 'huyền' | 'sắc' | 'hỏi' | 'ngã' | 'nặng';

export interface Syllable {
  readonly onset: string;
  readonly rime: string;
  readonly tone: Tone;
  /** Which letter of the rime bears the tone; -1 for ngang. */
  readonly toneAt: number;
}

/** "nghiêng" with every mark written apart has 10 units. */
const LONGEST = 14;

/** The parts of a syllable in small letters; null where no onset and rime of the language make it up. */
export function parseSyllable(text: string): Syllable | null {
  if (text.length > LONGEST) return null;
  const stripped = withoutTone(text.normalize('NFC').toLowerCase());
  if (stripped === null) return null;
  const { letters, tone, toneAt } = stripped;
  for (const onset of ['', ...ONSETS]) {
    if (!letters.startsWith(onset)) continue;
    const rime = letters.slice(onset.length);
    if (!fits(onset, rime) || !bears(rime, tone)) continue;
    return { onset, rime, tone, toneAt: toneAt === -1 ? -1 : toneAt - onset.length };
  }
  return null;
}

export function isSyllable(text: string): boolean {
  return parseSyllable(text) !== null;
}

function withoutTone(text: string): { letters: string; tone: Tone; toneAt: number } | null {
  let letters = '';
  let tone: Tone = 'ngang';
  let toneAt = -1;
  for (const letter of text) {
    let base = '';
    for (const unit of letter.normalize('NFD')) {
      const mark = TONES.get(unit);
      if (mark === undefined) base += unit;
      else if (toneAt !== -1) return null;
      else {
        tone = mark;
        toneAt = letters.length;
      }
    }
    letters += base.normalize('NFC');
  }
  return { letters, tone, toneAt };
}

/** c, g, ng stand before a, o, u; k, gh, ngh before e, ê, i, y. */
function fits(onset: string, rime: string): boolean {
  const first = rime.charAt(0);
  const isFront = 'eêiy'.includes(first) && first !== '';
  switch (onset) {
    case 'qu':
      return AFTER_QU.has(rime);
    case 'gi':
      return RIMES.has(rime) && !'iy'.includes(first);
    case 'g':
      return RIMES.has(rime) && (!isFront || rime === 'i' || rime === 'in' || rime === 'ich');
    case 'k':
    case 'gh':
    case 'ngh':
      return RIMES.has(rime) && isFront;
    case 'c':
    case 'ng':
      return RIMES.has(rime) && !isFront;
    case '':
      return RIMES.has(rime) && !/^iê/u.test(rime);
    default:
      return RIMES.has(rime) && !/^yê/u.test(rime);
  }
}

/** A rime closed by c, ch, p, t bears only sắc or nặng. */
function bears(rime: string, tone: Tone): boolean {
  return !/(?:c|ch|p|t)$/u.test(rime) || tone === 'sắc' || tone === 'nặng';
}

/** `old` = hòa, thủy; `new` = hoà, thuỷ; `either` where both write alike; `wrong` = tóan. */
export type ToneStyle = 'old' | 'new' | 'either' | 'wrong';

/** How the tone mark is placed. */
export function toneStyleOf({ rime, toneAt }: Syllable): ToneStyle {
  if (toneAt < 0) return 'either';
  const vowels = /^[aăâeêioôơuưy]+/u.exec(rime)?.[0] ?? '';
  if (vowels === 'oa' || vowels === 'oe' || vowels === 'uy') {
    if (rime.length > vowels.length) return toneAt === 1 ? 'either' : 'wrong';
    return toneAt === 0 ? 'old' : 'new';
  }
  return toneAt === expectedToneAt(vowels, rime.length > vowels.length) ? 'either' : 'wrong';
}

function expectedToneAt(vowels: string, closed: boolean): number {
  const marked = Math.max(
    vowels.lastIndexOf('ơ'),
    vowels.lastIndexOf('ê'),
    vowels.lastIndexOf('ô'),
    vowels.lastIndexOf('â'),
    vowels.lastIndexOf('ă'),
  );
  if (marked >= 0) return marked;
  if (vowels.length === 1) return 0;
  if (vowels.length === 3) return 1;
  return closed ? 1 : 0;
}
