import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOfFile } from '../../../electron/host/documentFile.ts';
import { Refusal } from '../../../shared/contract/result.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'capdo-file-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const target = path.join(dir, name);
  writeFileSync(target, content);
  return target;
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'not refused',
    (error: unknown) => (error instanceof Refusal ? error.failure.code : `not a refusal: ${String(error)}`),
  );
}

/** A zip with deflated entries; `declared` lies about the unpacked size when given. */
function zip(entries: Readonly<Record<string, Buffer>>, declared?: number): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const central = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, Buffer.alloc(14), Buffer.from(name)]);
    central.writeUInt32LE(offset, 42);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function docx(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  return zip({
    '[Content_Types].xml': Buffer.from(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': Buffer.from(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': Buffer.from(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

describe('the text of a file', () => {
  it('reads .docx and .txt in UTF-8 and UTF-16', async () => {
    expect(await textOfFile(file('a.docx', docx(['THÔNG BÁO', 'Kết luận của lãnh đạo'])))).toContain('Kết luận của lãnh đạo');
    expect(await textOfFile(file('a.txt', 'Hỏa tốc'))).toBe('Hỏa tốc');
    expect(await textOfFile(file('b.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Hỏa tốc', 'utf16le')])))).toBe('Hỏa tốc');
  });

  it('refuses what it cannot read, each for its own reason', async () => {
    expect(await refusalOf(textOfFile(path.join(dir, 'khong-co.docx')))).toBe('file-missing');
    expect(await refusalOf(textOfFile(file('trong.txt', ' \n')))).toBe('file-empty');
    expect(await refusalOf(textOfFile(file('gia.docx', 'không phải Word')))).toBe('file-not-docx');
    expect(await refusalOf(textOfFile(file('cut.docx', docx(['A']).subarray(0, 200))))).toBe('file-not-docx');
    expect(await refusalOf(textOfFile(file('other.docx', zip({ 'hello.txt': Buffer.from('x') }))))).toBe('file-not-docx');
    expect(await refusalOf(textOfFile(file('nhi-phan.txt', Buffer.from([0xc3, 0x28, 0x00, 0xff]))))).toBe('file-unreadable');
    expect(await refusalOf(textOfFile(dir))).toBe('file-unreadable');
  });

  it('refuses a file of 200 MB without reading it', async () => {
    const big = file('to.docx', '');
    truncateSync(big, 200 * 1024 * 1024);
    expect(await refusalOf(textOfFile(big))).toBe('file-too-large');
  });

  it('refuses a zip bomb, also one that lies about its size', async () => {
    const zeros = Buffer.alloc(60 * 1024 * 1024);
    const parts = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, zeros]));
    expect(await refusalOf(textOfFile(file('bom.docx', zip(parts))))).toBe('file-too-large');
    expect(await refusalOf(textOfFile(file('bom2.docx', zip(parts, 10))))).toBe('file-too-large');
  });
});
