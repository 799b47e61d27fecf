using TrustClaims.Application.Desk;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Incidents;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Overviews;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Requests;
using TrustClaims.Application.Shadows;
using TrustClaims.Application.Simulations;
using TrustClaims.Application.WritingFirst;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Web.Workers;

/// <summary>What is done without anybody asking.</summary>
public static class WorkerServices
{
    /// <summary>How much one round takes on; when it was as much, the next round follows at once.</summary>
    private const int Most = 100;

    private const int ManyRows = 500;

    public static IReadOnlyList<Work> All { get; } =
    [
        Of<CarryOutProposals>(TimeSpan.FromSeconds(1), (proposals, cancellation) => proposals.Handle(Most, cancellation)),
        Of<CarryOutSettlements>(TimeSpan.FromSeconds(2), (settlements, cancellation) => settlements.Handle(Most, cancellation)),
        Of<SendLetters>(TimeSpan.FromSeconds(5), (letters, cancellation) => letters.Handle(Most, cancellation)),
        Of<DecideAgain>(TimeSpan.FromSeconds(15), (review, cancellation) => review.Handle(cancellation), most: null),
        Of<NoticeBudgets>(TimeSpan.FromSeconds(15), (budgets, cancellation) => budgets.Handle(cancellation), most: null) with { OnOneNode = true },
        Of<TellManagers>(TimeSpan.FromSeconds(15), (managers, cancellation) => managers.Handle(cancellation), most: null) with { OnOneNode = true },
        Of<KeepPromisedDays>(TimeSpan.FromMinutes(1), (days, cancellation) => days.Handle(cancellation), most: null),
        Of<BreakLatePromises>(TimeSpan.FromMinutes(1), (promises, cancellation) => promises.Handle(cancellation), most: null),
        Of<AnswerSilence>(TimeSpan.FromMinutes(1), (silence, cancellation) => silence.Handle(cancellation), most: null),
        Of<BreakLateContacts>(TimeSpan.FromMinutes(1), (contacts, cancellation) => contacts.Handle(cancellation), most: null),
        Of<ReadOurRecord>(TimeSpan.FromMinutes(1), (record, cancellation) => record.Renew(cancellation), most: null),
        Of<KeptHistory>(TimeSpan.FromSeconds(15), (history, cancellation) => history.Renew(cancellation), most: null),
        Of<KeptOverview>(TimeSpan.FromMinutes(1), (overview, cancellation) => overview.Renew(cancellation), most: null),
        Of<KeptFollowUps>(TimeSpan.FromMinutes(1), (followUps, cancellation) => followUps.Renew(cancellation), most: null),
        Of<AuditSealer>(TimeSpan.FromMinutes(1), (sealer, cancellation) => sealer.Seal(cancellation), most: null) with { OnOneNode = true },
        Of<ForgetOldExchanges>(TimeSpan.FromHours(1), (exchanges, cancellation) => exchanges.Handle(ManyRows, cancellation), ManyRows),
        Of<CoverByIncidents>(TimeSpan.FromMinutes(5), (incidents, cancellation) => incidents.Handle(cancellation), most: null) with { OnOneNode = true },
        Of<WriteFirst>(TimeSpan.FromMinutes(5), (first, cancellation) => first.Handle(cancellation), most: null) with { OnOneNode = true },
        Of<NoticeFollowUps>(TimeSpan.FromMinutes(2), (followUps, cancellation) => followUps.Handle(cancellation), NoticeFollowUps.Most) with { OnOneNode = true },
        Of<RunShadow>(TimeSpan.FromSeconds(5), (shadow, cancellation) => shadow.Handle(Most, cancellation)),
        Of<ForgetOldRequests>(TimeSpan.FromHours(1), (requests, cancellation) => requests.Handle(cancellation), most: null),
        Of<ForgetOldBudgets>(TimeSpan.FromHours(1), (budgets, cancellation) => budgets.Handle(cancellation), most: null) with { OnOneNode = true },
    ];

    /// <summary>Off with <c>Workers:Enabled=false</c>: a node that only answers requests, or a test that calls the use cases itself.</summary>
    public static void AddWorkers(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetValue("Workers:Enabled", true))
        {
            return;
        }

        foreach (var work in All)
        {
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<Worker>(provider, work));
        }
    }

    /// <param name="most">What a full round comes to; null where one round does all there is.</param>
    private static Work Of<TUseCase>(TimeSpan every, Func<TUseCase, CancellationToken, Task<int>> handle, int? most = Most)
        where TUseCase : notnull => new(
            typeof(TUseCase).Name,
            every,
            async (services, cancellation) => await handle(services.GetRequiredService<TUseCase>(), cancellation) >= most);
}
