using TrustClaims.Application.Simulations;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Policies;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>A draft on the studio's bench: its thresholds as sliders, and what they would have made of the past.</summary>
public sealed class StudioBench(ClaimsDb db, StudyDraft study, StudioWords said, TimeProvider clock)
{
    public StudioDrafts Drafts { get; private set; } = StudioDrafts.None;

    public IReadOnlyList<SliderGroup> Sliders { get; private set; } = [];

    public StudioFigures? Figures { get; private set; }

    /// <summary>The draft's fields as they stand.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; private set; } = new Dictionary<string, string>();

    /// <summary>The draft as it stands.</summary>
    public string Json { get; private set; } = "";

    public Texts Texts => said.Texts;

    /// <summary>A draft as it was saved.</summary>
    /// <param name="number">Null takes the latest.</param>
    /// <param name="rule">The rule whose claims are listed; null lists all.</param>
    /// <returns>Whether there is such a draft; also where none is asked for, and there is none.</returns>
    public async Task<bool> Open(int? number, string? rule, CancellationToken cancellation)
    {
        if (await StudioDrafts.Read(db, clock.GetUtcNow(), number, cancellation) is not { } drafts)
        {
            return false;
        }

        Drafts = drafts;
        await Try(Drafts.Shown?.Fields, rule, cancellation);
        return true;
    }

    /// <summary>A draft as its sliders stand in a form.</summary>
    /// <param name="rule">As of <see cref="Open"/>.</param>
    /// <returns>Whether there is such a draft.</returns>
    public async Task<bool> Move(int? number, IFormCollection form, string? rule, CancellationToken cancellation)
    {
        if (await StudioDrafts.Read(db, clock.GetUtcNow(), number, cancellation) is not { Shown: { } shown } drafts)
        {
            return false;
        }

        Drafts = drafts;
        await Try(StudioDrafts.Moved(shown, form), rule, cancellation);
        return true;
    }

    /// <summary>The advised thresholds take the place of those that stood there.</summary>
    /// <returns>Whether any are advised.</returns>
    public async Task<bool> TakeAdvice(StudioAsked asked, CancellationToken cancellation)
    {
        var advised = Weigh(asked)?.Advised(Fields);
        await Try(advised, asked.Rule, cancellation);
        return advised is not null;
    }

    /// <summary>What quicker answers cost; null where nothing can be replayed.</summary>
    public StudioWeighing? Weigh(StudioAsked asked) => Figures?.Studied is { } studied ? StudioWeighing.Of(studied, asked, Drafts.Shown!.Version.Number) : null;

    public async Task<PolicyLine> Live(CancellationToken cancellation) =>
        (await db.PolicyLines(clock.GetUtcNow(), cancellation)).First(version => version.State == PolicyState.Live);

    private async Task Try(IReadOnlyDictionary<string, string>? fields, string? rule, CancellationToken cancellation)
    {
        if (fields is null)
        {
            return;
        }

        Fields = fields;
        Sliders = said.Sliders(fields, Drafts.Shown!.LiveFields);
        Json = PolicyFields.Policy(fields).ToJsonString();
        var studied = await study.Handle(new StudyDraftRequest(Json), cancellation);
        Figures = studied.TryGet(out var figures, out var refusal) ? said.Figures(figures, rule, Json) : said.Problems(refusal);
    }
}
