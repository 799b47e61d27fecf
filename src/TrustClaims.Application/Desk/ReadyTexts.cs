using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Words;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;

namespace TrustClaims.Application.Desk;

/// <summary>A text to begin from, as it counts here.</summary>
/// <param name="Language">fr or en.</param>
/// <param name="Name">What agents choose it by.</param>
/// <param name="Text">With fields in braces; null where one of the product's own was taken away.</param>
/// <param name="IsOurs">One of those that came with the product, changed or not.</param>
public sealed record ReadyChoice(ReadyTextUse Use, string Language, string Name, string? Text, bool IsOurs)
{
    /// <summary>What a manager has kept in its place; null where nobody has.</summary>
    public ReadyText? Kept { get; init; }
}

/// <summary>Texts that agents begin from when they decline, reply or ask: the product's own, with what managers have changed, added and taken away.</summary>
public sealed class ReadyTexts(ClaimsDb db, WordsOf words)
{
    /// <summary>What each stands for is in the words of the staff pages: "texts.field.name".</summary>
    public static IReadOnlyList<string> FieldNames { get; } = ["name", "item", "reference", "amount", "agent", "shop"];

    private static readonly (ReadyTextUse Use, string[] Names)[] Ours =
    [
        (ReadyTextUse.Reason, ["neighbour", "onItsWay", "granted", "cover", "otherOrder"]),
        (ReadyTextUse.Reply, ["searching", "soon", "sentAgain", "sorry", "thanks", "call"]),
        (ReadyTextUse.Question, ["doorstep", "which", "day", "wish", "address"]),
    ];

    private readonly Dictionary<string, IReadOnlyList<ReadyChoice>> read = new(StringComparer.Ordinal);

    /// <summary>Those to choose from, ours first.</summary>
    /// <param name="language">fr or en: the customer's.</param>
    public async Task<IReadOnlyList<ReadyChoice>> Of(ReadyTextUse use, string language, CancellationToken cancellation)
    {
        if (!read.TryGetValue(language, out var all))
        {
            read[language] = all = (await All(cancellation)).Where(one => one.Language == language && one.Text is not null).ToList();
        }

        return all.Where(one => one.Use == use).ToList();
    }

    /// <summary>Also what was taken away, so that it can be had back.</summary>
    public async Task<IReadOnlyList<ReadyChoice>> All(CancellationToken cancellation)
    {
        var kept = await db.ReadyTexts.AsNoTracking().OrderBy(text => text.Name).ToListAsync(cancellation);
        var ours = Texts.Codes.SelectMany(language => Ours.SelectMany(of => of.Names.Select(name => OurOwn(of.Use, language, name)))).ToList();
        return ours.Select(own => kept.Find(text => Same(own, text)) is { } changed ? own with { Text = changed.Text, Kept = changed } : own)
            .Concat(kept.Where(text => !ours.Exists(own => Same(own, text)))
                .Select(text => new ReadyChoice(text.Use, text.Language, text.Name, text.Text, IsOurs: false) { Kept = text }))
            .ToList();
    }

    /// <summary>As it is put before an agent: what a field has nothing to say for leaves no gap.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> fields)
    {
        var values = fields.ToDictionary(field => field.Key, field => new Func<Field>(() => new Field(field.Value)));
        return string.Join("\n\n", TemplateText.Fill(text, values).Select(paragraph => paragraph.Text));
    }

    private ReadyChoice OurOwn(ReadyTextUse use, string language, string name) => new(
        use, language, words.Ready.In(Texts.Language(language), $"{use}.{name}.name"), words.Ready.In(Texts.Language(language), $"{use}.{name}.text"), IsOurs: true);

    private static bool Same(ReadyChoice own, ReadyText kept) => (own.Use, own.Language, own.Name) == (kept.Use, kept.Language, kept.Name);
}
