import type { SeatPlan } from '../../../domain/reception/seat-plan.ts';
import { seatCaption } from '../../seating/captions.ts';
import { seatDrawing, seatPage } from '../../seating/drawing/seat-drawing.ts';
import { seat } from '../../seating/seat.ts';
import type { SeatView } from '../../seating/seat-views.ts';
import type { PageDrawing } from '../page-drawing.ts';
import { cleanText } from '../plan-texts.ts';
import { type CardOptions, changedCards, nameCards } from './name-cards.ts';
import { seatingFileWords } from './seating-wording.ts';

/** Drawn pages are not text that anybody edits: a file to print, or the page that a browser prints. */
export type DrawnFormat = 'pdf' | 'html';

/** 座次图 or 桌签, as a person asks for it. */
export type SeatingDocumentChoice =
  | { readonly document: 'drawing'; readonly view: SeatView; readonly format: DrawnFormat }
  | {
      readonly document: 'cards';
      readonly options: CardOptions;
      /** All of them, or only those that would come out otherwise than they were last printed. */
      readonly which: 'all' | 'changed';
      readonly format: DrawnFormat;
    };

/** Drawn pages before they are written; `name` is not yet safe as the name of a file. */
export interface DrawnFile {
  readonly name: string;
  readonly format: DrawnFormat;
  readonly pages: readonly PageDrawing[];
  /** When it was asked for. */
  readonly at: number;
}

/** What was chosen of a seat plan; undefined where it would have no page. */
export function seatingFile(choice: SeatingDocumentChoice, plan: SeatPlan, at: number): DrawnFile | undefined {
  const { name, pages } = pagesOf(choice, plan);
  return pages.length === 0 ? undefined : { name, pages, at, format: choice.format };
}

function pagesOf(choice: SeatingDocumentChoice, plan: SeatPlan): Pick<DrawnFile, 'name' | 'pages'> {
  const title = cleanText(plan.title);
  if (choice.document === 'drawing') {
    const drawing = seatDrawing(plan, seat(plan), choice.view);
    return {
      name: seatingFileWords.drawing(title, seatCaption(plan.layout, choice.view)),
      pages: [seatPage(drawing)],
    };
  }
  const people = choice.which === 'all' ? plan.people : changedCards(plan.people, plan.printedCards, choice.options);
  return { name: seatingFileWords.cards(title), pages: nameCards(people, choice.options) };
}
