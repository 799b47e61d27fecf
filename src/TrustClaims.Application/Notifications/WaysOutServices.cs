using FluentValidation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Notifications;

/// <summary>Which doors an installation has: servers where they are configured, files where not.</summary>
public static class WaysOutServices
{
    public static IServiceCollection AddWaysOut(this IServiceCollection services, IConfiguration configuration, DataOptions data, ShopOptions shop)
    {
        var smtp = configuration.GetSection(SmtpOptions.Section).Get<SmtpOptions>() ?? new SmtpOptions();
        new SmtpOptionsValidator().ValidateAndThrow(smtp);
        var sms = configuration.GetSection(SmsOptions.Section).Get<SmsOptions>() ?? new SmsOptions();
        new SmsOptionsValidator().ValidateAndThrow(sms);

        services.AddSingleton<ILetterPort>(_ => string.IsNullOrEmpty(smtp.Host) ? new MailFiles(data.Mail) : new SmtpMail(smtp));
        services.AddSingleton<ISmsPort>(_ => string.IsNullOrEmpty(sms.Url) ? new SmsFiles(data.Sms) : new SmsGateway(sms));
        return services.AddSingleton(sms.QuietHoursIn(shop.Zone)).AddSingleton<WaysOut>();
    }
}
