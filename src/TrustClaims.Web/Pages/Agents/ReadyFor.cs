using TrustClaims.Application.Desk;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>Whom a ready text is for.</summary>
/// <param name="Language">fr or en: the customer's.</param>
/// <param name="Action">Where one is inserted without scripts: a path of ours.</param>
public sealed record ReadyFor(string Language, string Action)
{
    public string? Customer { get; init; }

    /// <summary>Null where it is about no claim.</summary>
    public Claim? Claim { get; init; }

    /// <param name="field">Of the form, into which one is inserted.</param>
    public ReadyMenu Of(ReadyTextUse use, string field) => new(this, use, field);
}

/// <summary>The texts to choose from for one field of a form.</summary>
public sealed record ReadyMenu(ReadyFor For, ReadyTextUse Use, string Field);

/// <summary>Ready texts as they are put before an agent: filled in for the customer whom they are for, in that customer's language.</summary>
public sealed class ReadyFields(ReadyTexts texts, ReadyClaimWords words)
{
    public async Task<IReadOnlyList<(string Name, string Text)>> Of(ReadyFor whom, ReadyTextUse use, string agent, CancellationToken cancellation)
    {
        var fields = words.Of(whom.Language, whom.Customer, agent, whom.Claim);
        return (await texts.Of(use, whom.Language, cancellation)).Select(one => (one.Name, ReadyTexts.Fill(one.Text!, fields))).ToList();
    }

    /// <summary>After what is there already. A name that is no longer among them inserts nothing.</summary>
    public async Task<string?> Insert(ReadyFor whom, ReadyTextUse use, string? name, string? before, string agent, CancellationToken cancellation)
    {
        var chosen = (await Of(whom, use, agent, cancellation)).FirstOrDefault(one => one.Name == name).Text;
        return chosen is null ? before : string.IsNullOrWhiteSpace(before) ? chosen : $"{before.TrimEnd()}\n\n{chosen}";
    }
}
