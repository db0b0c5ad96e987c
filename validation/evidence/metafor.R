# What metafor says of every data set: sets.csv (ours, made from seeds) and those of metadat. Arguments: folder.
suppressMessages({library(metafor); library(metadat)})
folder <- commandArgs(trailingOnly = TRUE)[1]
at <- function(name) file.path(folder, name)
options(digits = 17, scipen = -100)

classics <- function() {
  es <- function(...) { d <- suppressWarnings(escalc(...)); data.frame(yi = as.numeric(d$yi), vi = as.numeric(d$vi)) }
  two <- function(name, measure) es(measure = measure, ai = name$ai, n1i = name$n1i, ci = name$ci, n2i = name$n2i)
  plain <- function(d) data.frame(yi = d$yi, vi = d$vi)
  list(
    bcg_rr = function() es(measure = "RR", ai = dat.bcg$tpos, bi = dat.bcg$tneg, ci = dat.bcg$cpos, di = dat.bcg$cneg),
    bcg_or = function() es(measure = "OR", ai = dat.bcg$tpos, bi = dat.bcg$tneg, ci = dat.bcg$cpos, di = dat.bcg$cneg),
    bcg_rd = function() es(measure = "RD", ai = dat.bcg$tpos, bi = dat.bcg$tneg, ci = dat.bcg$cpos, di = dat.bcg$cneg),
    raudenbush1985 = function() plain(dat.raudenbush1985),
    hackshaw1998 = function() plain(dat.hackshaw1998),
    bangertdrowns2004 = function() plain(dat.bangertdrowns2004),
    normand1999_smd = function() with(dat.normand1999, es(measure = "SMD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i)),
    normand1999_md = function() with(dat.normand1999, es(measure = "MD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i)),
    curtis1998_rom = function() with(dat.curtis1998, es(measure = "ROM", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i)),
    curtis1998_smd = function() with(dat.curtis1998, es(measure = "SMD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i)),
    mcdaniel1994_z = function() with(dat.mcdaniel1994, es(measure = "ZCOR", ri = ri, ni = ni)),
    mcdaniel1994_r = function() with(dat.mcdaniel1994, es(measure = "COR", ri = ri, ni = ni)),
    molloy2014 = function() with(dat.molloy2014, es(measure = "ZCOR", ri = ri, ni = ni)),
    li2007 = function() two(dat.li2007, "OR"), yusuf1985 = function() two(dat.yusuf1985, "OR"),
    nielweise2007 = function() two(dat.nielweise2007, "OR"), collins1985a = function() with(dat.collins1985a, es(measure = "OR", ai = b.xti, n1i = nti, ci = b.xci, n2i = nci)),
    hine1989 = function() two(dat.hine1989, "RD"), lee2004 = function() two(dat.lee2004, "RR"), egger2001 = function() two(dat.egger2001, "OR"),
    linde2005 = function() two(dat.linde2005, "RR"), laopaiboon2015 = function() two(dat.laopaiboon2015, "OR"),
    pritz1997 = function() with(dat.pritz1997, es(measure = "PFT", xi = xi, ni = ni)),
    debruin2009 = function() with(dat.debruin2009, es(measure = "PLO", xi = xi, ni = ni)),
    nielweise2008 = function() with(dat.nielweise2008, es(measure = "IRR", x1i = x1i, t1i = t1i, x2i = x2i, t2i = t2i)),
    hart1999 = function() with(dat.hart1999, es(measure = "IRR", x1i = x1i, t1i = t1i, x2i = x2i, t2i = t2i)),
    gibson2002 = function() with(dat.gibson2002, es(measure = "SMD", m1i = m1i, sd1i = sd1i, n1i = n1i, m2i = m2i, sd2i = sd2i, n2i = n2i)),
    bonett2010 = function() with(dat.bonett2010, es(measure = "ABT", ai = ai, mi = mi, ni = ni)),
    bornmann2007 = function() with(dat.bornmann2007, es(measure = "OR", ai = waward, n1i = wtotal, ci = maward, n2i = mtotal)),
    cannon2006 = function() with(dat.cannon2006, es(measure = "RR", ai = ep1t, n1i = nt, ci = ep1c, n2i = nc)),
    riley2003 = function() { d <- dat.riley2003[dat.riley2003$outcome == "OS", ]; data.frame(yi = d$yi, vi = d$sei^2) },
    viechtbauer2021 = function() with(dat.viechtbauer2021, es(measure = "OR", ai = xTi, n1i = nTi, ci = xCi, n2i = nCi)),
    lopez2019 = function() { d <- dat.lopez2019; with(d, data.frame(yi = diff, vi = se^2)) },
    lau1992 = function() two(dat.lau1992, "OR"), axfors2021 = function() with(dat.axfors2021, es(measure = "OR", ai = hcq_arm_event, n1i = hcq_arm_total, ci = control_arm_event, n2i = control_arm_total))
  )
}

sets <- read.csv(at("sets.csv"))
sets$from <- "seed"
for (name in names(classics())) {
  d <- tryCatch(classics()[[name]](), error = function(e) { message("left out ", name, ": ", conditionMessage(e)); NULL })
  if (is.null(d)) next
  d <- d[is.finite(d$yi) & is.finite(d$vi) & d$vi > 0, ]
  sets <- rbind(sets, data.frame(set = name, yi = d$yi, vi = d$vi, from = "metadat"))
}
write.csv(sets, at("all.csv"), row.names = FALSE)

fit <- function(yi, vi, test, thresholds = c(1e-12, 1e-11, 1e-10)) {
  for (threshold in median(vi) * thresholds) {
    res <- tryCatch(suppressWarnings(rma(yi, vi, method = "REML", test = test, control = list(threshold = threshold, maxiter = 20000))), error = function(e) NULL)
    if (!is.null(res)) return(res)
  }
  NULL
}
rows <- list(); left <- list()
for (name in unique(sets$set)) {
  d <- sets[sets$set == name, ]; k <- nrow(d)
  large <- k > 1000  # metafor multiplies matrices of k by k: once is enough
  plain <- if (large) "yes" else tryCatch({ suppressWarnings(rma(yi, vi, data = d, method = "REML")); "yes" }, error = function(e) "no")
  if (k == 1) {
    res <- suppressWarnings(rma(d$yi, d$vi, method = "FE"))
    rows[[name]] <- c(list(set = name, k = k, default = plain, tight = "yes", tau2 = 0, value = res$beta[1], error = res$se, low = res$ci.lb, high = res$ci.ub, p = res$pval, q = 0, q_p = 1, i2 = 0,
      prediction_low = NA, prediction_high = NA, wald_low = res$ci.lb, wald_high = res$ci.ub, egger = NA))
    next
  }
  res <- if (large) fit(d$yi, d$vi, "knha", 1e-11) else fit(d$yi, d$vi, "knha")
  wald <- if (large) list(ci.lb = NA, ci.ub = NA) else fit(d$yi, d$vi, "z")
  if (is.null(res) || is.null(wald)) {
    rows[[name]] <- list(set = name, k = k, default = plain, tight = "no", tau2 = NA, value = NA, error = NA, low = NA, high = NA, p = NA, q = NA, q_p = NA, i2 = NA, prediction_low = NA, prediction_high = NA, wald_low = NA, wald_high = NA, egger = NA)
    next
  }
  pi <- predict(res)
  egger <- if (k >= 3 && !large) tryCatch(suppressWarnings(regtest(d$yi, d$vi, model = "lm")$pval), error = function(e) NA) else NA
  rows[[name]] <- list(set = name, k = k, default = plain, tight = "yes", tau2 = res$tau2, value = res$beta[1], error = res$se, low = res$ci.lb, high = res$ci.ub, p = res$pval, q = res$QE, q_p = res$QEp, i2 = res$I2,
    prediction_low = pi$pi.lb, prediction_high = pi$pi.ub, wald_low = wald$ci.lb, wald_high = wald$ci.ub, egger = egger)
  if (k >= 3 && k <= 40) for (i in seq_len(k)) {
    one <- fit(d$yi[-i], d$vi[-i], "knha")
    if (!is.null(one)) left[[length(left) + 1]] <- data.frame(set = name, left_out = i, tau2 = one$tau2, value = one$beta[1], low = one$ci.lb, high = one$ci.ub)
  }
}
write.csv(do.call(rbind, lapply(rows, as.data.frame)), at("fits.csv"), row.names = FALSE)
write.csv(do.call(rbind, left), at("left_out.csv"), row.names = FALSE)

means <- read.csv(at("groups.csv"))
g <- escalc(measure = "SMD", m1i = m1, sd1i = sd1, n1i = n1, m2i = m2, sd2i = sd2, n2i = n2, data = means)
md <- escalc(measure = "MD", m1i = m1, sd1i = sd1, n1i = n1, m2i = m2, sd2i = sd2, n2i = n2, data = means)
smcr <- escalc(measure = "SMCR", m1i = m2, m2i = m1, sd1i = sd1, ni = n1, ri = rep(0.5, nrow(means)), data = means)
smcc <- escalc(measure = "SMCC", m1i = m1, m2i = rep(0, nrow(means)), sd1i = sd1, sd2i = sd1, ri = rep(0.5, nrow(means)), ni = n1, data = means)
or <- escalc(measure = "OR", ai = percent1 / 100 * n1, n1i = n1, ci = percent2 / 100 * n2, n2i = n2, data = means)
ord <- escalc(measure = "OR2DL", ai = percent1 / 100 * n1, n1i = n1, ci = percent2 / 100 * n2, n2i = n2, data = means)
write.csv(data.frame(g = g$yi, g_v = g$vi, md = md$yi, md_v = md$vi, smcr = smcr$yi, smcr_v = smcr$vi, smcc = smcc$yi, smcc_v = smcc$vi, or = or$yi, or_v = or$vi, ord = ord$yi, ord_v = ord$vi), at("converted.csv"), row.names = FALSE)
writeLines(paste0("R ", getRversion(), ", metafor ", packageVersion("metafor"), ", metadat ", packageVersion("metadat")), at("versions.txt"))
