import { diffWordsWithSpace } from 'diff';
import { useTranslation } from 'react-i18next';
import { useWritten } from '../text/format';

/** What changed from one text to the next, word by word. `ins` and `del` are said as well as drawn. */
export function DiffText({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  const written = useWritten();
  return (
    <p className="m-agreed" style={{ whiteSpace: 'pre-wrap' }}>
      {diffWordsWithSpace(written(before), written(after)).map((part, index) => {
        if (part.added) {
          return (
            <ins key={index}>
              <span className="m-hidden">[{t('diff.added')}] </span>
              {part.value}
            </ins>
          );
        }
        if (part.removed) {
          return (
            <del key={index}>
              <span className="m-hidden">[{t('diff.removed')}] </span>
              {part.value}
            </del>
          );
        }
        return <span key={index}>{part.value}</span>;
      })}
    </p>
  );
}

/** One side's words, with what the other side says differently marked. */
export function MarkedText({ text, marks = [] }: { text: string; marks?: string[] }) {
  const found = marks.filter((mark) => mark !== '' && text.includes(mark));
  if (found.length === 0) return <>{text}</>;
  const pattern = new RegExp(`(${found.map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return <>{text.split(pattern).map((piece, index) => (found.includes(piece) ? <mark key={index}>{piece}</mark> : piece))}</>;
}
