import './theme.css';
import './mantine-parts.css';
import './mantine.css';
import './print.css';
import { ApolloProvider } from '@apollo/client/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { apollo } from './apollo';
import { App } from './app';
import { beginSession } from './signed-in';
import { startText } from './text/i18n';
import { cssVariablesResolver, theme } from './theme';
import { ToastProvider } from './ui/undo-toast';

const schemes = localStorageColorSchemeManager({ key: 'maillage-colour-scheme' });

// Before the first paint, and from a file: a strict policy refuses Mantine's inline script.
const kept = schemes.get('auto');
const dark = kept === 'dark' || (kept === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';

/** The server writes a nonce here when its policy asks for one on style elements. */
const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

beginSession();
await startText();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
        getStyleNonce={nonce}
      >
        <ApolloProvider client={apollo}>
          <ToastProvider>
            <App />
          </ToastProvider>
        </ApolloProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
