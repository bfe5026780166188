/** What stands under a row of a list, by the list and the row's id. */
export type UnderRow = (list: string, rowId: string) => React.ReactNode;
