/** How something is meant: nothing to do, under way, done, look here, do not go on. */
export type Tone = 'idle' | 'working' | 'good' | 'attention' | 'stop';
