using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// How enum members are written in policies and at the API: claim types, standings and remedies as named, everything else in camelCase. For enums
/// of plain integers whose members count from nought.
/// </summary>
public static class PolicyWords
{
    public static string Of<TEnum>(TEnum member)
        where TEnum : struct, Enum => Words<TEnum>.ByMember[Unsafe.BitCast<TEnum, int>(member)];

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
        public static readonly string[] ByMember = Enum.GetValues<TEnum>().Select(Write).ToArray();
        public static readonly Dictionary<string, TEnum> ByWord = Enum.GetValues<TEnum>().ToDictionary(Write, StringComparer.Ordinal);

        private static string Write(TEnum member) => member is Claims.ClaimType or Claims.Remedy or Standing
            ? member.ToString()
            : JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
    }
}
