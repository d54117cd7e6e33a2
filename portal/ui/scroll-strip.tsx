import { type ReactNode, useEffect, useRef, useState } from 'react';
import css from './scroll-strip.module.css';

/** A row that slides sideways when it is too wide; the keyboard can then reach it as well. */
export function ScrollStrip({ label, children, className = '' }: { label: string; children: ReactNode; className?: string }) {
  const strip = useRef<HTMLDivElement>(null);
  const [slides, setSlides] = useState(false);
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const measure = () => setSlides(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={strip} className={`${css.strip} ${className}`} {...(slides ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}>
      {children}
    </div>
  );
}
