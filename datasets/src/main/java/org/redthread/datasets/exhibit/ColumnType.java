package org.redthread.datasets.exhibit;

/** What a column holds, and so how its cells are written and how they can be damaged. */
public enum ColumnType {
  /** Free or coded text. */
  TEXT,
  /** A phone, in the phone style of the layout. */
  PHONE,
  /** Several phones; JSON Lines only. */
  PHONES,
  /** A moment, in the time style of the layout and the zone of the exhibit. */
  TIME,
  /** A calendar date, in the time style of the layout. */
  DATE,
  /** A duration in the duration style of the layout. */
  DURATION,
  /** Money with two decimals. */
  AMOUNT,
  /** Crypto-asset with six decimals. */
  COIN,
  /** An account number; its bank code stands in another column. */
  ACCOUNT,
  /** A wallet address. */
  WALLET,
  /** The name of an online account; its service stands in another column. */
  HANDLE,
  /** Several names of online accounts of one service; JSON Lines only. */
  HANDLES,
  EMAIL,
  /** A device number of 15 digits. */
  IMEI,
  /** A document number; its country and type stand in other columns. */
  DOCUMENT,
  /** A number plate; its country stands in another column. */
  PLATE
}
