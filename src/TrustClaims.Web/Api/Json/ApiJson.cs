using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrustClaims.Web.Api.Json;

/// <summary>The API's one form of JSON: camelCase, and strict, so that a misspelt member is a mistake with its path and not a silence.</summary>
internal static class ApiJson
{
    /// <summary>Deep enough for every body of the contract.</summary>
    public const int DeepestNesting = 16;

    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = DeepestNesting;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        // Answers are read by programs and in terminals, never inside a page: é stays é.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        foreach (var converter in new JsonConverter[] { new MoneyJson(), new WordJson(), new TextJson(), new WholeJson(), new YesOrNoJson(), new InstantJson(), new DayJson() })
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}
