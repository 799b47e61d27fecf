using System.Text.Json;

namespace TrustClaims.Domain.Trust;

/// <summary>How enum members are written in policies and at the API: claim types, standings and remedies as named, everything else in camelCase.</summary>
public static class PolicyWords
{
    public static string Of<TEnum>(TEnum member)
        where TEnum : struct, Enum => Words<TEnum>.ByMember[member];

    /// <summary>The member of that very name and case; anything else is unknown.</summary>
    public static bool TryParse<TEnum>(string? word, out TEnum member)
        where TEnum : struct, Enum
    {
        member = default;
        return word is not null && Words<TEnum>.ByWord.TryGetValue(word, out member);
    }

    private static class Words<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByMember = Enum.GetValues<TEnum>().ToDictionary(member => member, Write);
        public static readonly Dictionary<string, TEnum> ByWord = ByMember.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        private static string Write(TEnum member) => member is Claims.ClaimType or Claims.Remedy or Standing
            ? member.ToString()
            : JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
    }
}
