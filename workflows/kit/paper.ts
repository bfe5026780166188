/**
 * The formal document as data: what is printed, in order, never how it is drawn.
 * Layout follows Decree 30/2020/NĐ-CP, Annex I; `server/printing` draws it.
 */
export interface Paper {
  head: PaperHead;
  /** Marked "DỰ THẢO" on every page until the document is issued. */
  draft: boolean;
  /** Type name in capitals, e.g. "KẾ HOẠCH"; empty for an official letter, whose abstract is printed as "V/v …". */
  typeName: string;
  /** Abstract (trích yếu), printed bold under the type name. */
  abstract: string;
  /** "Kính gửi" lines of an upward document. */
  addressees?: string[];
  /** Who decides, bold above the bases of a decision: "BAN THƯỜNG VỤ CÔNG ĐOÀN VIÊN CHỨC TỈNH". */
  decidedBy?: string;
  /** Legal bases (căn cứ); the printer adds ";" and the last "." where the text lacks one. */
  legalBases: string[];
  /** The sentence that leads from the bases into the body. */
  preamble?: string;
  body: PaperBlock[];
  /** "Nơi nhận" lines without their dash; the last one is "Lưu: VT, …". */
  recipients: string[];
  signature: PaperSignature;
  /** Who signs at the left beside it, as the secretary does minutes; recipients then stand below. */
  countersignature?: PaperSignature;
  /** Printed small at the foot once issued, with a QR code of `url`. */
  verification?: { code: string; url: string };
}

export interface PaperHead {
  /** Parent organisation, capitals, regular weight; absent for a top organisation. */
  parent?: string;
  /** Issuing organisation, capitals, bold. */
  issuer: string;
  /** The part after "Số:", e.g. "04/CTr-CĐVC"; before issue the number is blank: "    /CTr-CĐVC". */
  number: string;
  /** Place, e.g. "Bình Định". */
  place: string;
  /** Day of issue as yyyy-MM-dd; null prints "ngày … tháng … năm yyyy" to be filled in. */
  date: string | null;
  /** Printed when `date` is null. */
  year: number;
  /** Marks in boxes under the number: "HỎA TỐC", "THƯỢNG KHẨN", "KHẨN", "LƯU HÀNH NỘI BỘ", … */
  marks?: string[];
}

export type PaperBlock =
  | { type: 'heading'; /** 1 = "I.", 2 = "1.", 3 = "a)" */ level: 1 | 2 | 3; label: string; text: string }
  | { type: 'paragraph'; text: string }
  /** Printed after "- ". */
  | { type: 'bullet'; text: string }
  /** Printed after "+ ". */
  | { type: 'subBullet'; text: string }
  /** Bold in the middle of the line, e.g. "QUYẾT ĐỊNH:". */
  | { type: 'centred'; text: string }
  /** "Điều 1." in bold before what it orders. */
  | { type: 'article'; label: string; text: string }
  | { type: 'table'; columns: PaperColumn[]; rows: PaperRow[] };

export interface PaperColumn {
  title: string;
  /** Share of the text width; the shares of a table add up to 1. */
  width: number;
  align: 'left' | 'center' | 'right';
}

/** A row of cells; `span` makes the first cell a bold group line over the whole width; `total` is printed bold. */
export type PaperRow = { cells: string[]; span?: true; total?: true };

export interface PaperSignature {
  /** "TM. BAN CHẤP HÀNH", "KT. CHỦ TỊCH", …; absent when the chair signs alone. */
  authority?: string;
  /** "CHỦ TỊCH" */
  title: string;
  /** Signer's name without academic titles; absent in a draft. */
  name?: string;
}
