import {dutyFigures} from './duty-figures.ts'; console.log(await dutyFigures())
