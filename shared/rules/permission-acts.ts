/** What an incident asks of the desk that it came to. */
export const incidentActs = [
  'emergency.read',
  'emergency.register',
  'emergency.keepStub',
  'emergency.editFacts',
  'emergency.renumber',
  'emergency.setFact',
  'emergency.setSeverity',
  'emergency.endResponse',
  'emergency.resumeResponse',
  'emergency.assess',
  'emergency.addNote',
  'emergency.savePerson',
  'emergency.removePerson',
  'emergency.extendPersonalData',
  'emergency.draftReport',
  'emergency.editReport',
  'emergency.submitReport',
  'emergency.passReview',
  'emergency.returnReport',
  'emergency.signReport',
  'emergency.voidReport',
  'emergency.reportByPhone',
  'emergency.sendReport',
  'emergency.confirmRoute',
  'emergency.askAgain',
  'emergency.addInstruction',
  'emergency.forwardInstruction',
  'emergency.showLeader',
  'emergency.closeInstruction',
  'emergency.answerAlarm',
  'emergency.escalate',
] as const;

/** What an office that was told of another's incident, or asked about it, says for itself. */
export const recipientActs = [
  'emergency.readRoutes',
  'emergency.signRoute',
  'emergency.startVerifying',
  'emergency.reportVerified',
  'emergency.feedBackRoute',
  'emergency.signInstruction',
  'emergency.startInstruction',
  'emergency.feedBackInstruction',
] as const;

/** What work on a visit asks of the offices that work on it. */
export const visitActs = [
  'reception.read',
  'reception.register',
  'reception.edit',
  'reception.advance',
  'reception.goBack',
  'reception.approve',
  'reception.returnPlan',
  'reception.cancel',
  'reception.postpone',
  'reception.resume',
  'reception.addNote',
  'reception.addEntries',
  'reception.editEntry',
  'reception.removeEntry',
  'reception.moveEntry',
  'reception.linkStop',
  'reception.unlinkStop',
  'reception.followStop',
  'reception.issuePlan',
  'reception.letStand',
  'reception.saveSheet',
  'reception.signSheet',
  'reception.clone',
] as const;

/** What work on a matter asks of the office that gave it out. */
export const matterActs = [
  'supervision.read',
  'supervision.register',
  'supervision.edit',
  'supervision.submit',
  'supervision.renumber',
  'supervision.assign',
  'supervision.reassign',
  'supervision.passFeedback',
  'supervision.returnFeedback',
  'supervision.urge',
  'supervision.archive',
] as const;

/** What the leads of that office decide. */
export const matterDecisions = [
  'supervision.approve',
  'supervision.sendBack',
  'supervision.close',
  'supervision.carryOn',
  'supervision.reopen',
  'supervision.decideExtension',
  'supervision.pause',
  'supervision.resume',
  'supervision.withdraw',
  'supervision.merge',
] as const;

/** What a unit of the matter says, by its office; the office that gave it out writes it down for units without a workstation. */
export const matterAnswers = [
  'supervision.sign',
  'supervision.start',
  'supervision.feedBack',
  'supervision.requestExtension',
  'supervision.addNote',
] as const;

/** The four offices prepare and hold their meeting together. */
export const meetingActs = [
  'meetings.plan',
  'meetings.edit',
  'meetings.notify',
  'meetings.hold',
  'meetings.issueMinutes',
  'meetings.cancel',
  'meetings.goBack',
  'meetings.renumber',
  'meetings.addEntries',
  'meetings.editEntry',
  'meetings.removeEntry',
  'meetings.moveEntry',
  'meetings.confirmReceipt',
] as const;
