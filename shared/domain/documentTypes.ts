/** Shape only here; the table of NĐ 30/2020/NĐ-CP Đ.7 and Phụ lục III stands below it. */
export interface DocumentType {
  readonly id: string;
  readonly name: string;
  /** Null for công văn and thư công, which have none. */
  readonly abbreviation: string | null;
  /** `qppl` = văn bản quy phạm pháp luật; `copy` = bản sao. */
  readonly group: 'administrative' | 'qppl' | 'copy';
}
