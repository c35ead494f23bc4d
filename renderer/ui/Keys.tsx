/** Draws a chord such as `Ctrl+Enter` as keys. `↑↓` and other single names draw as one key. */
export function Keys({ chord }: { chord: string }) {
  return (
    <span className="chord">
      {chord.split('+').map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
