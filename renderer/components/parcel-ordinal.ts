const FURTHER_PARCEL = /^p([1-9][0-9]*)$/;

/** Which parcel of its order this is, from 1; null where the pack id follows no such order. */
export function parcelOrdinal(packId: string): number | null {
  if (packId === '') return 1;
  const place = FURTHER_PARCEL.exec(packId)?.[1];
  return place === undefined ? null : Number(place);
}
