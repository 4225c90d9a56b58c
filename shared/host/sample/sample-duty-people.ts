import type { SampleOfficeKey } from './sample-people.ts';

export type SampleDutyOffice = Exclude<SampleOfficeKey, 'reception'>;

/** Name, title and, of leaders and of people with a workstation, who they are in the directory. */
export type SampleMember = readonly [
  name: string,
  title: string,
  link?: { readonly leader?: string; readonly person?: string },
];

interface SampleStaff {
  readonly chiefs: readonly SampleMember[];
  readonly leads: readonly SampleMember[];
  readonly main: readonly SampleMember[];
  readonly second: readonly SampleMember[];
  readonly drivers: readonly SampleMember[];
}

/** Who is on the rosters of the fictitious offices. */
export const sampleStaff: Readonly<Record<SampleDutyOffice, SampleStaff>> = {
  party: {
    chiefs: [
      ['周晓峰', '区委副书记', { leader: 'zhou' }],
      ['吴振宇', '组织部部长', { leader: 'wu' }],
      ['郑海燕', '宣传部部长', { leader: 'zheng' }],
      ['冯学军', '政法委书记', { leader: 'feng' }],
    ],
    leads: [
      ['林永康', '区委办主任', { person: 'director' }],
      ['邱文彬', '区委办副主任'],
      ['董丽华', '区委办副主任'],
      ['贺志刚', '区委办副主任'],
    ],
    main: [
      ['苏雨桐', '综合科科长', { person: 'coordinator' }],
      ['姚建平', '信息科科长'],
      ['谭晓明', '机要科科长'],
      ['龚雪梅', '督查科副科长'],
      ['万志宏', '行政科副科长'],
      ['易秋实', '法规科科长'],
    ],
    second: [
      ['汤家豪', '信息科科员'],
      ['尹梦洁', '综合科科员'],
      ['向阳', '机要科科员'],
      ['樊星宇', '督查科科员'],
      ['雷诗涵', '行政科科员'],
    ],
    drivers: [
      ['骆大勇', '驾驶员'],
      ['康国强', '驾驶员'],
      ['史长河', '驾驶员'],
    ],
  },
  congress: {
    chiefs: [
      ['韩立新', '区人大常委会副主任', { leader: 'han' }],
      ['杨慧敏', '区人大常委会副主任', { leader: 'yang' }],
    ],
    leads: [
      ['范宏伟', '区人大办主任'],
      ['倪春燕', '区人大办副主任'],
      ['俞立民', '区人大办副主任'],
    ],
    main: [
      ['潘德明', '秘书科副科长', { person: 'congressLiaison' }],
      ['严思琪', '代表联络科科长'],
      ['任海波', '综合科科长'],
      ['金晓岚', '信访科科长'],
    ],
    second: [
      ['柳青青', '秘书科科员'],
      ['方子墨', '综合科科员'],
      ['石磊', '信访科科员'],
      ['薛婷', '代表联络科科员'],
    ],
    drivers: [
      ['邹长顺', '驾驶员'],
      ['熊建军', '驾驶员'],
    ],
  },
  government: {
    chiefs: [
      ['孙丽萍', '常务副区长', { leader: 'sun' }],
      ['刘海涛', '副区长', { leader: 'liu' }],
      ['徐静雯', '副区长', { leader: 'xu' }],
      ['何志强', '副区长', { leader: 'he' }],
    ],
    leads: [
      ['彭国庆', '区政府办主任'],
      ['曾祥瑞', '区政府办副主任'],
      ['萧敏', '区政府办副主任'],
      ['田家驹', '应急办主任'],
    ],
    main: [
      ['唐思远', '综合一科科长', { person: 'governmentLiaison' }],
      ['袁宏达', '应急值守科科长'],
      ['于晓燕', '综合二科科长'],
      ['蔡明轩', '政务科科长'],
      ['余长江', '督查室副主任'],
      ['杜若兰', '信息科副科长'],
    ],
    second: [
      ['叶知秋', '应急值守科科员'],
      ['程浩然', '综合一科科员'],
      ['丁香玉', '综合二科科员'],
      ['崔永胜', '政务科科员'],
      ['白露', '信息科科员'],
    ],
    drivers: [
      ['江海生', '驾驶员'],
      ['童立伟', '驾驶员'],
      ['侯振国', '驾驶员'],
    ],
  },
  cppcc: {
    chiefs: [
      ['赵文静', '区政协副主席', { leader: 'zhao' }],
      ['钱少华', '区政协副主席', { leader: 'qian' }],
    ],
    leads: [
      ['孟祥东', '区政协办主任'],
      ['秦素云', '区政协办副主任'],
      ['阎立本', '区政协办副主任'],
    ],
    main: [
      ['程可欣', '秘书科科员', { person: 'cppccLiaison' }],
      ['郝建设', '提案科科长'],
      ['毛晓东', '文史科科长'],
      ['常玉清', '联络科科长'],
    ],
    second: [
      ['顾晓曼', '秘书科科员'],
      ['施文涛', '提案科科员'],
      ['牛犇', '文史科科员'],
      ['洪雨欣', '联络科科员'],
    ],
    drivers: [
      ['戚长贵', '驾驶员'],
      ['葛建国', '驾驶员'],
    ],
  },
};
