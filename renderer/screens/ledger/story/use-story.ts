import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { ParcelKey } from '../../../../shared/ids.ts';
import type { StoryEntry } from '../../../../shared/parcel-story.ts';
import { cardKey } from '../../../queries.ts';
import { valueOf } from '../../../station.ts';

/** Everything that happened to a parcel; a push about the parcel reads it again. */
export const useStory = ({ orderId, packId }: ParcelKey): UseQueryResult<StoryEntry[]> =>
  useQuery({
    queryKey: [...cardKey({ orderId, packId }), 'story'],
    queryFn: () => valueOf(window.station.parcelStory({ orderId, packId })),
  });
