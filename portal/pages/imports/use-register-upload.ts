import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { AddRegisterPieceDocument, OpenRegisterImportDocument } from '../../../schema/generated/graphql';
import type { Problems } from '../../ui/problems';

const PIECE = 384 * 1024;

/** A piece of the file as its bytes, in base64. */
function inBase64(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(piece);
  });
}

export interface RegisterUpload {
  /** Sends the file, piece by piece; gives the problems, or calls `onSent` with the import. */
  send: (file: File) => Promise<Problems>;
  /** How much of it has arrived, in percent; null while nothing is sent. */
  share: number | null;
}

export function useRegisterUpload(onSent: (id: string) => void): RegisterUpload {
  const [open] = useMutation(OpenRegisterImportDocument);
  const [add] = useMutation(AddRegisterPieceDocument);
  const [share, setShare] = useState<number | null>(null);
  const sent = useRef(onSent);
  sent.current = onSent;
  const send = async (file: File): Promise<Problems> => {
    setShare(0);
    try {
      const fileName = file.name.slice(-200);
      const opened = (await open({ variables: { input: { fileName, size: file.size } } })).data?.openRegisterImport;
      const importId = opened?.registerImport?.id;
      if (!importId) return opened?.problems ?? [];
      for (let position = 0; position < file.size; position += PIECE) {
        const content = await inBase64(file.slice(position, position + PIECE));
        const { data } = await add({ variables: { input: { importId, position, content } } });
        if (data?.addRegisterPiece.problems.length) return data.addRegisterPiece.problems;
        setShare(Math.min(100, Math.round(((position + PIECE) / file.size) * 100)));
      }
      sent.current(importId);
      return [];
    } finally {
      setShare(null);
    }
  };
  return { send, share };
}
