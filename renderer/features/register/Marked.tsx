import { excerpt, highlight, type Part } from './highlight.ts';

/** Text with what the search found in it marked; `room` cuts long texts around the first mark. */
export function Marked({ text, query, room }: { text: string; query: string; room?: number }) {
  const parts: readonly Part[] = room === undefined ? highlight(text, query) : excerpt(text, query, room);
  let at = 0;
  return (
    <>
      {parts.map((part) => {
        const key = `${at} ${part.hit}`;
        at += part.text.length;
        return part.hit ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
      })}
    </>
  );
}
