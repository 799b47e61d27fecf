using System.Text.Json;
using static TrustClaims.Domain.Trust.JsonParts;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// The one form in which a decision and its rules' answers are stored: <c>[{"code","answer","observed","threshold","until"}]</c>, where a value is a
/// number, <c>{"amount","currency"}</c> or a word, and what is not there is left out.
/// </summary>
public static class DecisionJson
{
    public static string Write(Decision decision) => JsonParts.Write(writer => WriteTo(writer, decision));

    /// <exception cref="JsonException">It is not in this form.</exception>
    public static Decision Read(string json) => JsonParts.Read(json, ReadFrom);

    /// <summary>The answers alone, for where outcome, day and standing have columns of their own.</summary>
    public static string WriteAnswers(IReadOnlyList<RuleAnswer> answers) => JsonParts.Write(writer => WriteTo(writer, answers));

    /// <exception cref="JsonException">It is not in this form.</exception>
    public static IReadOnlyList<RuleAnswer> ReadAnswers(string json) => JsonParts.Read(json, ReadAnswersFrom);

    internal static void WriteTo(Utf8JsonWriter writer, Decision decision)
    {
        writer.WriteStartObject();
        writer.WriteString("outcome"u8, PolicyWords.Of(decision.Outcome));
        if (decision.On is { } day)
        {
            WriteDay(writer, "on"u8, day);
        }

        writer.WriteString("standing"u8, PolicyWords.Of(decision.Standing));
        writer.WritePropertyName("answers"u8);
        WriteTo(writer, decision.Answers);
        writer.WriteEndObject();
    }

    internal static Decision ReadFrom(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        var decision = new Decision((DecisionOutcome)(-1), null, default, []);
        while (NextMember(ref reader, out var name))
        {
            decision = name switch
            {
                "outcome" => decision with { Outcome = ReadWord<DecisionOutcome>(ref reader) },
                "on" => decision with { On = ReadDay(ref reader) },
                "standing" => decision with { Standing = ReadWord<Standing>(ref reader) },
                "answers" => decision with { Answers = ReadAnswersFrom(ref reader) },
                _ => throw Unknown(name),
            };
        }

        return Enum.IsDefined(decision.Outcome) ? decision : throw new JsonException("The outcome is missing.");
    }

    private static void WriteTo(Utf8JsonWriter writer, IReadOnlyList<RuleAnswer> answers)
    {
        writer.WriteStartArray();
        foreach (var answer in answers)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, answer.Code);
            writer.WriteString("answer"u8, PolicyWords.Of(answer.Finding));
            Write(writer, "observed"u8, answer.Observed);
            Write(writer, "threshold"u8, answer.Threshold);
            if (answer.Until is { } day)
            {
                WriteDay(writer, "until"u8, day);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static RuleAnswer[] ReadAnswersFrom(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        var answers = new List<RuleAnswer>(16);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            answers.Add(ReadAnswer(ref reader));
        }

        return [.. answers];
    }

    private static RuleAnswer ReadAnswer(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        var answer = new RuleAnswer("", Finding.NotApplicable, Measure.None, Measure.None);
        while (NextMember(ref reader, out var name))
        {
            answer = name switch
            {
                "code" => answer with { Code = reader.GetString()! },
                "answer" => answer with { Finding = ReadWord<Finding>(ref reader) },
                "observed" => answer with { Observed = ReadMeasure(ref reader) },
                "threshold" => answer with { Threshold = ReadMeasure(ref reader) },
                "until" => answer with { Until = ReadDay(ref reader) },
                _ => throw Unknown(name),
            };
        }

        return answer;
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, in Measure measure)
    {
        switch (measure.Kind)
        {
            case MeasureKind.Number:
                writer.WriteNumber(name, measure.Number);
                break;
            case MeasureKind.Money:
                writer.WritePropertyName(name);
                WriteMoney(writer, measure.Money);
                break;
            case MeasureKind.Word:
                writer.WriteString(name, measure.Word);
                break;
            default:
                break;
        }
    }

    private static Measure ReadMeasure(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.StartObject => ReadMoney(ref reader),
        JsonTokenType.String => reader.GetString()!,
        _ => Measure.None,
    };
}
