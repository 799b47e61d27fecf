using System.Globalization;
using TrustClaims.Application.Tests.Words;
using TrustClaims.Application.Voices;
using TrustClaims.Application.Words;
using TrustClaims.Domain.Voices;

namespace TrustClaims.Application.Tests.Voices;

/// <summary>How well the list notices what a reader hears, on sentences written for it. The figures stand in docs/guides/feelings.md.</summary>
public sealed class FeelingWordsTests(ITestOutputHelper output)
{
    private static readonly Feelings List = new(Texts.Codes.SelectMany(FeelingFile.Read));

    private static readonly IReadOnlyList<Sentence> All = Texts.Codes.SelectMany(Sentences).ToList();

    /// <summary>Floors that the list reaches today, in percent: a change of it that loses what it noticed is seen.</summary>
    public static TheoryData<string, bool, int, int> Floors => new()
    {
        { "fr", false, 90, 80 },
        { "en", false, 90, 80 },
        { "fr", true, 95, 80 },
        { "en", true, 90, 75 },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void What_a_reader_hears_is_noticed(string language, bool heldBack, int precision, int recall)
    {
        var measured = Measured(All.Where(one => one.Language == language && one.IsHeldBack == heldBack).ToList());

        Assert.True(measured.Precision * 100 >= precision && measured.Recall * 100 >= recall, measured.ToString());
    }

    [Fact]
    public void The_figures_in_the_documentation_are_those_measured()
    {
        foreach (var (name, of) in Texts.Codes.Select(language => (language, All.Where(one => one.Language == language))).Append(("fr + en", All)))
        {
            foreach (var heldBack in new[] { false, true })
            {
                output.WriteLine($"| {name} | {(heldBack ? "held back" : "tuned on")} | {Measured(of.Where(one => one.IsHeldBack == heldBack).ToList())} |");
            }
        }

        foreach (var wrong in All.Where(one => one.IsNoticed != (one.Feeling != Feeling.None)))
        {
            output.WriteLine($"{wrong.Language} {(wrong.IsHeldBack ? "held back" : "tuned on")} {wrong.Feeling}: {wrong.Text} [{string.Join(" | ", wrong.Noticed.Select(one => one.Words))}]");
        }

        var documented = Sources.Document("docs/guides/feelings.md");
        Assert.All(new[] { false, true }, heldBack => Assert.Contains(Measured(All.Where(one => one.IsHeldBack == heldBack).ToList()).ToString(), documented, StringComparison.Ordinal));
    }

    private static Found Measured(List<Sentence> sentences)
    {
        var noticed = sentences.Where(one => one.IsNoticed).ToList();
        var felt = sentences.Where(one => one.Feeling != Feeling.None).ToList();
        var both = noticed.Count(one => one.Feeling != Feeling.None);
        return new Found(sentences.Count, felt.Count, noticed.Count, both, felt.Count(one => one.Noticed.Any(words => words.Feeling == one.Feeling)));
    }

    private static IEnumerable<Sentence> Sentences(string language)
    {
        using var file = typeof(FeelingWordsTests).Assembly.GetManifestResourceStream($"sentences.{language}.txt")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .Select((part, index) => new Sentence(language, part[0] == "calm" ? Feeling.None : Enum.Parse<Feeling>(part[0], ignoreCase: true), part[1], index % 2 == 1)).ToList();
    }

    /// <param name="Felt">A reader hears anger or distress.</param>
    /// <param name="Noticed">The list does.</param>
    /// <param name="Both">Both do.</param>
    /// <param name="Kind">Both do, and hear the same of the two.</param>
    private sealed record Found(int All, int Felt, int Noticed, int Both, int Kind)
    {
        public double Precision => (double)Both / Noticed;

        public double Recall => (double)Both / Felt;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{All} | {Felt} | {Noticed} | {Both} | {Kind} | {Precision * 100:0} % | {Recall * 100:0} %");
    }

    private sealed record Sentence(string Language, Feeling Feeling, string Text, bool IsHeldBack)
    {
        public IReadOnlyList<NoticedWords> Noticed { get; } = List.In(Text);

        public bool IsNoticed => Noticed.Count > 0;
    }
}
