import './watch/style/watch.css';
import { begin } from './watch/begin.ts';
import { TrackWatch } from './watch/screen/track-watch.ts';

customElements.define('track-watch', TrackWatch);
void begin();
