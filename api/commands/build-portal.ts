import { buildPortal } from '../portal-build';

/** npm run build, second half: the portal, as the server serves it. */
buildPortal().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
