import './style/main.css';
import { ApiTry } from './api-try/api-try.ts';
import { FilterList } from './filter-list/filter-list.ts';
import { PasskeyButton } from './passkey-button/passkey-button.ts';
import { PasswordWords } from './password-words/password-words.ts';
import { ResultGrid } from './result-grid/result-grid.ts';
import { SessionEditor } from './session-editor/session-editor.ts';
import { refreshWatch } from './shell/keeping.ts';
import { CopyButton } from './small-buttons/copy-button.ts';
import { PrintButton } from './small-buttons/print-button.ts';
import { TimeSession } from './time-session/time-session.ts';

customElements.define('api-try', ApiTry);
customElements.define('copy-button', CopyButton);
customElements.define('filter-list', FilterList);
customElements.define('passkey-button', PasskeyButton);
customElements.define('password-words', PasswordWords);
customElements.define('print-button', PrintButton);
customElements.define('result-grid', ResultGrid);
customElements.define('session-editor', SessionEditor);
customElements.define('time-session', TimeSession);

void refreshWatch();
