/** Properties of a table that is worked with arrow keys: one tab stop, the current row named (WAI-ARIA APG). */
export function gridProps(label: string, activeRowId: string | undefined, rowCount?: number) {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    ...(activeRowId === undefined ? {} : { 'aria-activedescendant': activeRowId }),
    ...(rowCount === undefined ? {} : { 'aria-rowcount': rowCount }),
  } as const;
}
