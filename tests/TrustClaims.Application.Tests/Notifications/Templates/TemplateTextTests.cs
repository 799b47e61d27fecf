using TrustClaims.Application.Notifications;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;

namespace TrustClaims.Application.Tests.Notifications.Templates;

public sealed class TemplateTextTests
{
    private static readonly IReadOnlyDictionary<string, Func<Field>> Fields = new Dictionary<string, Func<Field>>
    {
        ["name"] = () => new Field("Ada"),
        ["nothing"] = () => new Field(null),
        ["two"] = () => new Field("Un.\n\nDeux."),
        ["breaks"] = () => new Field("Ada\r\nBcc: a@b.c"),
        ["braces"] = () => new Field("{name}"),
        ["introduction"] = () => new Field("Voici :", Tone.Introducing),
        ["words"] = () => new Field("Ligne un.\n\n  Ligne deux.", Tone.Quoted),
    };

    public static TheoryData<string, string> Written
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kind in MessageKinds.All.Keys)
            {
                data.Add(kind, "fr");
                data.Add(kind, "en");
            }

            return data;
        }
    }

    [Fact]
    public void Paragraphs_stand_apart_and_one_that_says_nothing_goes() => Assert.Equal(
        ["Bonjour Ada !", "Au revoir."], Texts("Bonjour {name} !\n\n{nothing}\n\n{nothing} {nothing}\n \nAu revoir. {nothing}"));

    [Fact]
    public void A_field_may_bring_several_paragraphs() => Assert.Equal(["Un.", "Deux."], Texts("{two}"));

    [Fact]
    public void A_person_s_own_words_stay_as_they_are_and_are_not_ours()
    {
        var paragraphs = TemplateText.Fill("{introduction}\n\n{words}\n\nMerci.", Fields);

        Assert.Equal([Tone.Introducing, Tone.Quoted, Tone.Ours], paragraphs.Select(one => one.Tone));
        Assert.Equal("Ligne un.\n\n  Ligne deux.", paragraphs[1].Text);
    }

    [Fact]
    public void What_a_field_says_is_no_template() => Assert.Equal(["{name}"], Texts("{braces}"));

    [Fact]
    public void What_is_no_field_says_nothing_and_fails_nothing() =>
        Assert.Equal(["Bonjour Ada et merci { non."], Texts("Bonjour {name} {gone} et {} merci { non.\n\n{gone}"));

    [Fact]
    public void A_subject_is_one_line() => Assert.Equal("Pour Ada Bcc: a@b.c", TemplateText.FillLine("Pour {breaks}", Fields));

    [Fact]
    public void A_field_that_nobody_knows_is_named_with_its_line() => Assert.Equal(
        [new TemplateMistake(2, "{nmae}"), new TemplateMistake(4, "{"), new TemplateMistake(5, "}"), new TemplateMistake(5, "{}")],
        TemplateText.Mistakes("Bonjour {name}\r\n{nmae}\n\nUn { seul\net } puis {}", ["name"]));

    [Theory]
    [MemberData(nameof(Written))]
    public void Our_own_templates_name_known_fields_alone(string kind, string language)
    {
        var own = Application.Words.Texts.Speaking(Application.Words.Texts.Language(language), () => MessageTemplates.Own(new WordsOf(new ShopOptions()), kind));

        Assert.Empty(TemplateText.Mistakes(own.Text, MessageKinds.All[kind].ToList()));
        Assert.Empty(TemplateText.Mistakes(own.Subject, MessageKinds.All[kind].ToList()));
        Assert.Equal(kind == MessageKinds.Short, own.Subject.Length == 0);
    }

    private static IEnumerable<string> Texts(string text) => TemplateText.Fill(text, Fields).Select(one => one.Text);
}
