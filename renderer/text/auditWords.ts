/** Names of acts, tables and fields of the log. Unknown ones show by their own name, never hidden. */
export const auditWords = {
  acts: {} as Readonly<Record<string, string>>,
  tables: {} as Readonly<Record<string, string>>,
  fields: {} as Readonly<Record<string, string>>,
} as const;
