using FluentValidation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Demonstration;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Incidents;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Overviews;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Requests;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Shadows;
using TrustClaims.Application.Simulations;
using TrustClaims.Application.Voices;
using TrustClaims.Application.Words;
using TrustClaims.Application.WritingFirst;
using TrustClaims.Persistence;

namespace TrustClaims.Application;

/// <summary>Every use case, and the settings they read, checked at start.</summary>
public static class ApplicationServices
{
    /// <param name="installation">What a relative <c>Data:Folder</c> is relative to.</param>
    public static IServiceCollection AddApplication(this IServiceCollection services, IConfiguration configuration, string installation)
    {
        var shop = configuration.GetSection(ShopOptions.Section).Get<ShopOptions>() ?? new ShopOptions();
        shop.Calendar = configuration.GetSection(CalendarOptions.Section).Get<CalendarOptions>() ?? new CalendarOptions();
        shop.Promises = configuration.GetSection(PromisesOptions.Section).Get<PromisesOptions>() ?? new PromisesOptions();
        new ShopOptionsValidator().ValidateAndThrow(shop);
        var exchanges = configuration.GetSection(ExchangeOptions.Section).Get<ExchangeOptions>() ?? new ExchangeOptions();
        new ExchangeOptionsValidator().ValidateAndThrow(exchanges);
        var replies = configuration.GetSection(ReplyOptions.Section).Get<ReplyOptions>() ?? new ReplyOptions();
        new ReplyOptionsValidator().ValidateAndThrow(replies);
        new CalendarOptionsValidator().ValidateAndThrow(shop.Calendar);
        new PromisesOptionsValidator(shop).ValidateAndThrow(shop.Promises);
        var calls = configuration.GetSection(CallOptions.Section).Get<CallOptions>() ?? new CallOptions();
        new CallOptionsValidator().ValidateAndThrow(calls);
        var desk = configuration.GetSection(DeskOptions.Section).Get<DeskOptions>() ?? new DeskOptions();
        new DeskOptionsValidator(shop).ValidateAndThrow(desk);
        var studio = configuration.GetSection(StudioOptions.Section).Get<StudioOptions>() ?? new StudioOptions();
        new StudioOptionsValidator().ValidateAndThrow(studio);
        var data = new DataOptions(DataFolder.Of(configuration, installation));

        services.AddSingleton(exchanges).AddSingleton(replies).AddSingleton(desk);
        services.AddSingleton(configuration.GetSection(PublishingOptions.Section).Get<PublishingOptions>() ?? new PublishingOptions());
        services.AddSingleton(studio).AddSingleton(shop).AddSingleton<InstallationAddress>().AddSingleton(data).AddSingleton<LivePolicy>().AddSingleton<RememberedRecord>().AddSingleton<KeptHistory>().AddSingleton<KeptOverview>().AddSingleton<KeptFollowUps>().AddSingleton<ClosedDays>();
        services.AddSingleton<WordsOf>().AddSingleton<ClaimSentences>().AddSingleton<RefusalSentences>().AddSingleton<ReadyClaimWords>().AddSingleton<ManagerWords>();
        services.AddSingleton(calls.Times(shop.PromiseTimes.Calendar));
        services.AddSingleton<ISettlementPort>(new SettlementFiles(data.Settlements));
        services.AddSingleton<LetterRenderer>().AddSingleton<ClaimNews>().AddSingleton<ParcelNews>().AddWaysOut(configuration, data, shop);
        services.TryAddSingleton(FollowUpDraw.AtRandom);
        services.AddSingleton(new WritingSettings(WriteFirstIn(configuration), shop));
        foreach (var useCase in UseCases)
        {
            services.AddScoped(useCase);
        }

        return services;
    }

    // Whom a demonstration invents is not written to, unless somebody says so.
    private static WriteFirstOptions WriteFirstIn(IConfiguration configuration)
    {
        var first = new WriteFirstOptions { Enabled = !configuration.GetValue<bool>("Demonstration:Load") };
        configuration.GetSection(WriteFirstOptions.Section).Bind(first);
        new WriteFirstOptionsValidator().ValidateAndThrow(first);
        return first;
    }

    private static readonly Type[] UseCases =
    [
        typeof(AgreeToProposal),
        typeof(AnswerEffort),
        typeof(AnswerSilence),
        typeof(ArrangementNews),
        typeof(AskAnotherLook),
        typeof(AskCustomer),
        typeof(AskForPerson),
        typeof(AskLookAtArrangement),
        typeof(ApprovePublication),
        typeof(AskToPublish),
        typeof(EndAsking),
        typeof(GoBackToPolicy),
        typeof(NoticeBudgets),
        typeof(ForgetOldBudgets),
        typeof(TellManagers),
        typeof(BreakLatePromises),
        typeof(BreakLateContacts),
        typeof(CallLinks),
        typeof(CallOffPolicy),
        typeof(CancelCall),
        typeof(CarryOutProposals),
        typeof(CarryOutSettlements),
        typeof(ChangeLimits),
        typeof(ChangeNews),
        typeof(ChangeRemedy),
        typeof(ClaimFactsReader),
        typeof(CloseStaffAccount),
        typeof(ConfirmLosses),
        typeof(ContactNews),
        typeof(CoverByIncidents),
        typeof(CreateApiKey),
        typeof(CreateDraft),
        typeof(CreateLink),
        typeof(CreateStaffAccount),
        typeof(DecideAgain),
        typeof(AskingAgain),
        typeof(Deciding),
        typeof(DeclareByNumber),
        typeof(DeclareClaim),
        typeof(DeclareIncident),
        typeof(DemonstrationAgreements),
        typeof(DemonstrationClaims),
        typeof(DemonstrationFollowUps),
        typeof(DemonstrationHistory),
        typeof(DemonstrationRulings),
        typeof(DemonstrationShadow),
        typeof(DemonstrationStaff),
        typeof(DemonstrationVoices),
        typeof(EditDraft),
        typeof(EndArrangement),
        typeof(EndFollowUp),
        typeof(EndIncident),
        typeof(FindAgreements),
        typeof(FindApiKey),
        typeof(ForgetDeskView),
        typeof(ForgetFeelingWord),
        typeof(ForgetReadyText),
        typeof(FollowUpMonths),
        typeof(ForgetOldExchanges),
        typeof(ForgetOldRequests),
        typeof(GiveBackClaim),
        typeof(HandOverAtCounter),
        typeof(HandOverClaim),
        typeof(HearCarriers),
        typeof(HoldClaim),
        typeof(FreeSlots),
        typeof(ImportContracts),
        typeof(ImportHistory),
        typeof(ImportOrders),
        typeof(ImportOrdersFile),
        typeof(ImportOutcomes),
        typeof(KeepDeskView),
        typeof(KeepFeelingWord),
        typeof(KeepReadyText),
        typeof(KeepThemeWord),
        typeof(KeepPreferences),
        typeof(KeepPromisedDays),
        typeof(LetterWriting),
        typeof(NewsOfMessages),
        typeof(NewsOfParcels),
        typeof(MessageExamples),
        typeof(MessageTemplates),
        typeof(NewsOfClaims),
        typeof(ListApiKeys),
        typeof(ListClaims),
        typeof(ListSettlements),
        typeof(LoadDemonstration),
        typeof(LookAtArrangement),
        typeof(LowerStanding),
        typeof(MarkContactDone),
        typeof(NoteContactAnswered),
        typeof(NoteExchange),
        typeof(NoteFollowUpCall),
        typeof(NoticeFollowUps),
        typeof(MoveCall),
        typeof(NoteNobodyAnswered),
        typeof(NotePurchase),
        typeof(PrepareInstallation),
        typeof(PreviewChange),
        typeof(PreviewClaim),
        typeof(PreviewIncident),
        typeof(PreviewMessage),
        typeof(ProposeGesture),
        typeof(ProposeRuling),
        typeof(PublishChange),
        typeof(PublishOpeningPolicy),
        typeof(PublishPolicy),
        typeof(PutOffClaim),
        typeof(ReadClaim),
        typeof(ReadHistory),
        typeof(ReadOurRecord),
        typeof(ReadOverview),
        typeof(ReadPolicy),
        typeof(ReadVoices),
        typeof(ReadyTexts),
        typeof(ReceiveMail),
        typeof(Recognise),
        typeof(RecordParcelEvents),
        typeof(RecordTowards),
        typeof(ReplayDecisions),
        typeof(ReplyAddresses),
        typeof(ReplyToContact),
        typeof(ReplyToCustomer),
        typeof(ReportSettlement),
        typeof(RevokeApiKey),
        typeof(RevokeLinks),
        typeof(RewriteMessage),
        typeof(RuleOnClaim),
        typeof(RunShadow),
        typeof(SecondReaders),
        typeof(SendAgain),
        typeof(SendBackProposal),
        typeof(SendLetters),
        typeof(SetRuleAside),
        typeof(SettleAgain),
        typeof(SignedLinks),
        typeof(Simulate),
        typeof(StartShadow),
        typeof(StopShadow),
        typeof(StudyDraft),
        typeof(MeasureReviews),
        typeof(TakeContact),
        typeof(TakeFollowUp),
        typeof(TakeNextClaim),
        typeof(TakeBackChange),
        typeof(TakeBackOurWords),
        typeof(TakeBackProposal),
        typeof(VerifyBooks),
        typeof(WaysBack),
        typeof(ShowDemonstration),
        typeof(WithdrawClaim),
        typeof(WriteFirst),
        typeof(WriteOnClaim),
    ];
}
