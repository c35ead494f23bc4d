/** The one typeface of all paper: Tinos, as wide as Times New Roman, in three whole files (never the split web fonts). */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { coverageOf } from './coverage.ts';

export type FontStyle = 'regular' | 'bold' | 'italic';

const FILES: Readonly<Record<FontStyle, { readonly file: string; readonly folder: string }>> = {
  regular: { file: 'Tinos_400Regular.ttf', folder: '400Regular' },
  bold: { file: 'Tinos_700Bold.ttf', folder: '700Bold' },
  italic: { file: 'Tinos_400Regular_Italic.ttf', folder: '400Regular_Italic' },
};

/** `fonts` beside the built program; from sources, the folder of the font's package. */
export function defaultFontsDir(): string {
  const built = typeof __dirname === 'string' ? path.join(__dirname, 'fonts') : null;
  if (built !== null && existsSync(built)) return built;
  return path.resolve('node_modules/@expo-google-fonts/tinos');
}

/** Where a style's file lies under a fonts folder: directly (built program) or in the package's own folders. */
export function fontPath(style: FontStyle, fontsDir: string = defaultFontsDir()): string {
  const { file, folder } = FILES[style];
  const flat = path.join(fontsDir, file);
  return existsSync(flat) ? flat : path.join(fontsDir, folder, file);
}

export interface Fonts {
  readonly bytes: Readonly<Record<FontStyle, Buffer>>;
  /** Whether every style has a glyph for the code point. */
  covers(codePoint: number): boolean;
}

export async function loadFonts(fontsDir?: string): Promise<Fonts> {
  const read = (style: FontStyle) => readFile(fontPath(style, fontsDir));
  const [regular, bold, italic] = await Promise.all([read('regular'), read('bold'), read('italic')]);
  const [first, ...others] = [regular, bold, italic].map(coverageOf);
  return {
    bytes: { regular, bold, italic },
    covers: (codePoint) => first?.has(codePoint) === true && others.every((set) => set.has(codePoint)),
  };
}
